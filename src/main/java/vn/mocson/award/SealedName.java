package vn.mocson.award;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;

/**
 * What the holder of a prize is called, which the sealed file covers by a hash and does not say. Each has a salt of its
 * own: when a person is erased their name and salt go, the hash stays, and what is left can still be verified.
 *
 * @param number of the award
 * @param holder null where the person was erased, like {@code unit} and {@code salt}
 */
record SealedName(
        int number,
        @Nullable ParticipantId person,
        @Nullable String holder,
        @Nullable String unit,
        byte @Nullable [] salt,
        String hash) {

    static SealedName of(int number, @Nullable ParticipantId person, String holder, String unit, byte[] salt) {
        return new SealedName(number, person, holder, unit, salt, hash(number, holder, unit, salt));
    }

    private static String hash(int number, String holder, String unit, byte[] salt) {
        return Sha.of(HexFormat.of().formatHex(salt) + "\n" + number + "\n" + holder + "\n" + unit + "\n");
    }

    boolean intact() {
        return holder == null
                || unit == null
                || salt == null
                || hash(number, holder, unit, salt).equals(hash);
    }

    /** Of all of them together, in their order: what the sealed file carries. */
    static String hashOf(List<SealedName> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(name ->
                text.append(name.number()).append(' ').append(name.hash()).append('\n'));
        return Sha.of(text.toString());
    }

    @Override
    public String toString() {
        return "SealedName[" + number + "]";
    }
}
