package vn.mocson.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the crowd of a rehearsal apart, which comes out of this process and plays many addresses: with the pass of the
 * run a request counts for the address it plays. Every limit holds for it as for everybody. Each run has a pass of its
 * own, which is in memory only.
 */
@Component
public class RehearsalPass {

    public static final String HEADER = "X-Rehearsal-Pass";

    private static final int BYTES = 24;
    private static final int LONGEST_ADDRESS = 10;

    private volatile @Nullable String current;

    /** A new one; whichever was before is worth nothing from now on. */
    public String issue() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String issued = HexFormat.of().formatHex(bytes);
        current = issued;
        return issued;
    }

    public void withdraw() {
        current = null;
    }

    /** What a request of the crowd carries in {@link #HEADER}. */
    public static String header(String pass, int address) {
        return pass + "/" + address;
    }

    /** The address that limits count for this request. */
    public String address(HttpServletRequest request) {
        String pass = current;
        String given = request.getHeader(HEADER);
        if (pass == null || given == null) {
            return request.getRemoteAddr();
        }
        int end = given.indexOf('/');
        if (end < 0 || given.length() - end - 1 > LONGEST_ADDRESS) {
            return request.getRemoteAddr();
        }
        boolean valid = MessageDigest.isEqual(
                given.substring(0, end).getBytes(StandardCharsets.UTF_8), pass.getBytes(StandardCharsets.UTF_8));
        return valid ? "rehearsal-" + given.substring(end + 1) : request.getRemoteAddr();
    }
}
