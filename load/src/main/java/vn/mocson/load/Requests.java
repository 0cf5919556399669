package vn.mocson.load;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests of the participant API as bytes. */
final class Requests {

    private static final byte[] CRLF2 = ascii("\r\n\r\n");
    private final String host;

    Requests(URI url) {
        this.host = url.getAuthority();
    }

    /** Everything before the number of the content length. */
    byte[] head(String method, String path, String token, String extra) {
        return ascii(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + extra
                + "Content-Type: application/json\r\nContent-Length: ");
    }

    static void write(ByteBuffer out, byte[] head, byte[] body) {
        out.put(head);
        putNumber(out, body.length);
        out.put(CRLF2).put(body);
    }

    static byte[] answer(long revision, String question, String option) {
        return ascii("{\"revision\":" + revision + ",\"responses\":{\"" + question + "\":[\"" + option + "\"]}}");
    }

    static byte[] registration(Person person, String unit, String consent) {
        return ("{\"fullName\":\"" + person.name() + "\",\"dateOfBirth\":\"" + person.born() + "\",\"phone\":\""
                        + person.phone() + "\",\"pin\":\"" + person.pin() + "\",\"unitId\":\"" + unit
                        + "\",\"consent\":{\"version\":\"" + consent + "\",\"accepted\":true,\"publishName\":true}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] signIn(Person person) {
        return ascii("{\"phone\":\"" + person.phone() + "\",\"pin\":\"" + person.pin() + "\"}");
    }

    private static void putNumber(ByteBuffer out, int number) {
        if (number >= 10) {
            putNumber(out, number / 10);
        }
        out.put((byte) ('0' + number % 10));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A generated person; the number decides everything, so that any run can sign in whom another registered. */
    record Person(int number) {

        private static final List<String> FAMILY =
                List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Nông", "Triệu", "Lương", "Hà");
        private static final List<String> MIDDLE = List.of("Văn", "Thị", "Đức", "Thu", "Minh", "Ngọc", "Quang", "Kim");
        private static final List<String> GIVEN = List.of(
                "An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hoa", "Hùng", "Lan", "Linh", "Mai", "Nam",
                "Phương", "Quân", "Sơn", "Thảo", "Thủy", "Tuấn", "Vân", "Yến");

        String name() {
            return FAMILY.get(number % 10) + " " + MIDDLE.get(number / 10 % 8) + " "
                    + GIVEN.get(number / 80 % GIVEN.size());
        }

        String phone() {
            return String.format("09%08d", number);
        }

        String pin() {
            return String.format("%06d", (number * 7919L + 271954) % 1_000_000);
        }

        String born() {
            return String.format("%d-%02d-%02d", 1950 + number % 50, 1 + number % 12, 1 + number % 28);
        }
    }
}
