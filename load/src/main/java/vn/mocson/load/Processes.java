package vn.mocson.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Processor time and resident memory of processes: from {@code ps}, which Linux and macOS both have. */
final class Processes {

    private Processes() {}

    record Usage(Duration processor, long residentKiB) {

        static final Usage NONE = new Usage(Duration.ZERO, 0);
    }

    /** Zero where there is no such process. */
    static Usage of(long pid) {
        if (pid <= 0) {
            return Usage.NONE;
        }
        Duration processor = processor(pid);
        long resident = 0;
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(ps.getInputStream(), StandardCharsets.US_ASCII))) {
                String line = out.readLine();
                resident = line == null || line.isBlank() ? 0 : Long.parseLong(line.strip());
            }
        } catch (IOException e) {
            // figures about the process, not the result
        }
        return new Usage(processor, resident);
    }

    static Duration processor(long pid) {
        return pid <= 0
                ? Duration.ZERO
                : ProcessHandle.of(pid)
                        .flatMap(p -> p.info().totalCpuDuration())
                        .orElse(Duration.ZERO);
    }

    /** Of the system; 0 where it does not tell. */
    static int threads(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("Threads:"))
                    .map(line -> Integer.parseInt(line.substring(8).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    static Duration own() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? Duration.ofNanos(os.getProcessCpuTime())
                : Duration.ZERO;
    }

    /** Processors kept busy: 1.25 is one and a quarter. */
    static String cores(Duration processor, Duration wall) {
        return String.format(Locale.ROOT, "%.2f", processor.toNanos() / (double) Math.max(1, wall.toNanos()));
    }
}
