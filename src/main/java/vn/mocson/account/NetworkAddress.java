package vn.mocson.account;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What of an address is looked at. */
final class NetworkAddress {

    private NetworkAddress() {}

    /** The address; of one of the sixth version only the half that a household or office shares. */
    static String network(String address) {
        return address.contains(":") ? groups(address, 4) : address;
    }

    /** Enough to recognize one's own office by, not enough to find a person: {@code 203.0.113.*}. */
    static String shortened(String address) {
        if (address.contains(":")) {
            return groups(address, 3) + ":…";
        }
        int last = address.lastIndexOf('.');
        return last < 0 ? address : address.substring(0, last) + ".*";
    }

    private static String groups(String address, int count) {
        return Arrays.stream(expanded(address)).limit(count).collect(Collectors.joining(":"));
    }

    private static String[] expanded(String address) {
        String plain = address.replaceFirst("%.*$", "");
        int gap = plain.indexOf("::");
        if (gap < 0) {
            return plain.split(":", -1);
        }
        String before = plain.substring(0, gap);
        String after = plain.substring(gap + 2);
        int left = before.isEmpty() ? 0 : before.split(":", -1).length;
        int right = after.isEmpty() ? 0 : after.split(":", -1).length;
        String zeros = "0:".repeat(Math.max(0, 8 - left - right));
        String full = (before.isEmpty() ? "" : before + ":") + zeros + after;
        return full.replaceFirst(":$", "").split(":", -1);
    }
}
