package vn.mocson.common.startup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Turns the exception that ended a start into the one line a person needs. */
public final class StartupFailures {

    private StartupFailures() {}

    /** Prints the line to standard error and answers the exit code. */
    public static int report(Throwable failure) {
        String line = describe(failure);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (line == null) {
            LoggerFactory.getLogger(StartupFailures.class).error("Không khởi động được Mốc Son", failure);
        } else {
            err.println("Không khởi động được Mốc Son: " + line);
        }
        return 1;
    }

    static StartupFailure portBusy(int port) {
        return new StartupFailure("cổng " + port
                + " đang bị chương trình khác dùng. Hãy tắt chương trình đó hoặc chạy với --server.port=<cổng khác>.");
    }

    static @Nullable String describe(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof StartupFailure known) {
                return known.getMessage();
            }
            if (t instanceof PortInUseException busy) {
                return portBusy(busy.getPort()).getMessage();
            }
        }
        return null;
    }
}
