package vn.mocson.report.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.Refusal.FieldError;

/**
 * What stands in the head and under every paper of a contest.
 *
 * @param parent the body above the issuing one; empty for none
 * @param symbol of the issuing body, {@code BTC}; empty where it is still to be written in
 * @param onBehalf the body in whose name somebody signs (T/M, TM.); empty for none
 * @param inPlace the title in whose place a deputy signs (K/T, KT.); empty for none
 * @param signer full name; empty leaves it to be written by hand
 * @param recipients one a line, without dash and semicolon
 */
public record PaperDetails(
        OfficialLayout layout,
        String parent,
        String issuer,
        String symbol,
        String place,
        String onBehalf,
        String inPlace,
        String signerTitle,
        String signer,
        String recipients) {

    static final String BLANK = "……………";

    public PaperDetails {
        parent = Vietnamese.clean(parent);
        issuer = Vietnamese.clean(issuer);
        symbol = Vietnamese.clean(symbol);
        place = Vietnamese.clean(place);
        onBehalf = Vietnamese.clean(onBehalf);
        inPlace = Vietnamese.clean(inPlace);
        signerTitle = Vietnamese.clean(signerTitle);
        signer = Vietnamese.clean(signer);
        recipients = String.join("\n", lines(recipients));
    }

    /** Before anybody has written any. */
    static PaperDetails of(String issuer) {
        return new PaperDetails(
                OfficialLayout.STATE,
                "",
                issuer.isBlank() ? "Ban Tổ chức" : issuer,
                "BTC",
                "",
                "Ban Tổ chức",
                "",
                "Trưởng ban",
                "",
                "Như trên\nLưu: VT");
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1))
                .map(line ->
                        Vietnamese.clean(line).replaceFirst("^[-–+]\\s*", "").replaceFirst("[;.]+$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<String> recipientLines() {
        return lines(recipients);
    }

    /** @throws PaperRefused with every field that is missing or too long */
    void require() {
        List<FieldError> wrong = new ArrayList<>();
        length(wrong, "parent", parent, 300);
        length(wrong, "issuer", issuer, 300);
        length(wrong, "symbol", symbol, 40);
        length(wrong, "place", place, 100);
        length(wrong, "onBehalf", onBehalf, 200);
        length(wrong, "inPlace", inPlace, 200);
        length(wrong, "signerTitle", signerTitle, 200);
        length(wrong, "signer", signer, 100);
        length(wrong, "recipients", recipients, 2000);
        if (issuer.isEmpty()) {
            wrong.add(new FieldError("issuer", "REQUIRED", "Hãy ghi cơ quan ban hành văn bản."));
        }
        if (!wrong.isEmpty()) {
            throw PaperRefused.fields(wrong);
        }
    }

    private static void length(List<FieldError> wrong, String field, String value, int most) {
        if (value.length() > most) {
            wrong.add(
                    new FieldError(field, "TOO_LONG", "Hãy rút ngắn còn tối đa " + Vietnamese.number(most) + " chữ."));
        }
    }

    String placeOrBlank() {
        return place.isEmpty() ? BLANK : place;
    }

    Signer signature() {
        return new Signer(
                onBehalf.isEmpty() ? "" : layout.onBehalfOf(onBehalf),
                inPlace.isEmpty() ? "" : layout.inPlaceOf(inPlace),
                signerTitle,
                signer);
    }

    Signature signed() {
        return new Signature(List.of(signature()), recipientLines());
    }

    /** Who decides, in capitals: the one in whose place or name it is signed. */
    String decider() {
        String who = !inPlace.isEmpty() ? inPlace : !onBehalf.isEmpty() ? onBehalf : signerTitle;
        return (who.isEmpty() ? issuer : who).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "PaperDetails[" + issuer + "]"; // who signs stays out of logs
    }
}
