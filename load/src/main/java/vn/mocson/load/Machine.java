package vn.mocson.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private Machine() {}

    static String description() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                        ? os.getTotalMemorySize()
                        : 0;
        return String.format(
                Locale.ROOT,
                "%s, %d cores shared by server, database and load; %.1f GiB memory; %s %s %s%s; JDK %s (%s); load average %.2f before",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                memory / 1024.0 / 1024 / 1024,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                distribution(),
                Runtime.version(),
                System.getProperty("java.vendor"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        String name = firstOf(Path.of("/proc/cpuinfo"), "model name");
        if (!name.isEmpty()) {
            return name;
        }
        try {
            Process sysctl = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
            String line = new String(sysctl.getInputStream().readAllBytes()).strip();
            return line.isEmpty() ? "unknown processor" : line;
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    private static String distribution() {
        String name = firstOf(Path.of("/etc/os-release"), "PRETTY_NAME");
        return name.isEmpty() ? "" : ", " + name.replace("\"", "");
    }

    private static String firstOf(Path file, String key) {
        if (!Files.isReadable(file)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(line.contains(":") && !line.contains("=") ? ':' : '=') + 1)
                            .strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
