package vn.mocson.contest;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web site as browsers name it (RFC 6454): scheme, host and, where it is not the usual one, port. It goes into
 * headers, so it holds nothing but the letters that a host name has.
 */
public record Origin(String value) {

    private static final int LONGEST = 255;
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /**
     * Reads what a person wrote: capital letters, letters with marks in the host, the usual port and one slash at the
     * end are put right; everything else has to be right.
     *
     * @throws OriginRefused with what is wrong and how to write it
     */
    public static Origin parse(String written) {
        String text = written.strip();
        if (text.contains("*")) {
            throw new OriginRefused(
                    "ORIGIN_WILDCARD",
                    "“" + text + "”: không dùng dấu *. Hãy ghi riêng từng trang, ví dụ https://cong.tinh.gov.vn.");
        }
        if (!text.contains("://")) {
            throw new OriginRefused(
                    "ORIGIN_SCHEME",
                    "“" + text + "”: thiếu https:// ở đầu. Hãy ghi đủ, ví dụ https://cong.tinh.gov.vn.");
        }
        int hostAt = text.indexOf("://") + 3;
        int hostEnd = endOfHost(text, hostAt);
        String scheme = text.substring(0, hostAt - 3).toLowerCase(Locale.ROOT);
        URI uri = uri(scheme + "://" + ascii(text.substring(hostAt, hostEnd)));
        String rest = text.substring(hostEnd);
        String host = uri == null ? null : uri.getHost();
        if (uri == null
                || host == null
                || !HOST.matcher(host).matches()
                || uri.getUserInfo() != null
                || uri.getPort() > 65_535
                || text.length() > LONGEST) {
            throw new OriginRefused(
                    "ORIGIN_INVALID",
                    "“" + text + "” không phải là địa chỉ của một trang web. Hãy ghi như https://cong.tinh.gov.vn.");
        }
        boolean secure = scheme.equals("https");
        if (!secure && !(scheme.equals("http") && THIS_MACHINE.contains(host))) {
            throw new OriginRefused(
                    "ORIGIN_NOT_SECURE",
                    "“" + text + "”: chỉ nhúng được vào trang dùng https://, vì người dự thi nhập mã PIN ở đó."
                            + " Trang chưa có https thì hãy đặt liên kết hoặc mã QR.");
        }
        int port = uri.getPort() == (secure ? 443 : 80) ? -1 : uri.getPort();
        String origin = scheme + "://" + host + (port < 0 ? "" : ":" + port);
        if (!rest.isEmpty() && !rest.equals("/")) {
            throw new OriginRefused(
                    "ORIGIN_PATH",
                    "“" + text + "”: chỉ ghi tên trang, không kèm đường dẫn phía sau. Hãy ghi " + origin + ".");
        }
        return new Origin(origin);
    }

    private static int endOfHost(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("/?#\\".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
