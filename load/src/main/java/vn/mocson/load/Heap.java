package vn.mocson.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code jcmd GC.heap_info} says. */
final class Heap {

    private static final Pattern USED = Pattern.compile("(?:total|reserved)[^\\n]*?used (\\d+)K");

    private Heap() {}

    /** The heap's own line comes first; those of the class space follow. 0 where it cannot be read. */
    static double usedMiB(String heapInfo) {
        Matcher used = USED.matcher(heapInfo);
        return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : 0;
    }
}
