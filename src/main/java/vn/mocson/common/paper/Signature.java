package vn.mocson.common.paper;

import java.util.List;

/**
 * The end of a paper. One person signs on the right with the recipients on the left; of two the first
 * signs on the left, with the recipients below.
 *
 * @param recipients one line each, without dash and semicolon; empty for none
 */
public record Signature(List<Signer> signers, List<String> recipients) implements Block {

    public Signature {
        signers = List.copyOf(signers);
        recipients = List.copyOf(recipients);
        if (signers.isEmpty() || signers.size() > 2) {
            throw new IllegalArgumentException("a paper has one or two signatures, not " + signers.size());
        }
    }

    Signer last() {
        return signers.getLast();
    }

    boolean two() {
        return signers.size() == 2;
    }

    /** By how many lines a signer's authority and title are fewer than the other's: the names stand side by side. */
    int linesShort(OfficialLayout layout, Signer signer) {
        int most = signers.stream()
                .mapToInt(other -> layout.authority(other).size())
                .max()
                .orElseThrow();
        return most - layout.authority(signer).size();
    }

    /** {@code - Thường trực ĐUK;}: all but the last end with a semicolon, the last with a full stop. */
    String recipientLine(int index) {
        return "- " + recipients.get(index) + (index == recipients.size() - 1 ? "." : ";");
    }
}
