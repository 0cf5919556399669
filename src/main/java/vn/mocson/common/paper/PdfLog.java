package vn.mocson.common.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the renderer's warnings into our log; left alone it writes every step to standard error. */
final class PdfLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(PdfPaper.class);

    static void install() {
        XRLog.setLoggerImpl(new PdfLog());
    }

    @Override
    public void log(String where, Level level, String message) {
        if (matters(level)) {
            LOG.warn("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (matters(level)) {
            LOG.warn("{}: {}", where, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // ours alone decides
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return matters(diagnostic.getLevel());
    }

    private static boolean matters(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
