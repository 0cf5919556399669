package vn.mocson.participant;

/**
 * A person as a file tells it, nothing understood yet; every text is clean and may be empty.
 *
 * @param row in the file, from 1
 * @param raw the whole row, for people to compare
 */
public record RosterLine(int row, String name, String born, String unit, String phone, String note, String raw) {

    @Override
    public String toString() {
        return "RosterLine[" + row + "]";
    }
}
