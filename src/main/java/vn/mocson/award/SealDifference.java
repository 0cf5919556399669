package vn.mocson.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds another prize in the later of two versions.
 *
 * @param before prize in the earlier version; null for none
 * @param after prize in the later version; null for none
 */
public record SealDifference(
        AwardKind kind,
        String holder,
        @Nullable String before,
        @Nullable String after) {

    /** Who holds a prize in one version. */
    record Held(AwardKind kind, String prize, @Nullable Integer rank, String subject, String holder) {

        private String key() {
            return kind.ordinal() + " " + subject + (kind == AwardKind.SPECIAL ? " " + prize : "");
        }

        @Override
        public String toString() {
            return "Held[" + prize + ", " + rank + "]";
        }
    }

    static List<SealDifference> between(Map<Integer, Held> earlier, Map<Integer, Held> later) {
        Map<String, Held> was = new LinkedHashMap<>();
        Map<String, Held> is = new LinkedHashMap<>();
        earlier.values().forEach(held -> was.put(held.key(), held));
        later.values().forEach(held -> is.put(held.key(), held));
        TreeSet<String> keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        List<SealDifference> found = new ArrayList<>();
        for (String key : keys) {
            Held a = was.get(key);
            Held b = is.get(key);
            Held any = b == null ? a : b;
            if (any != null && (a == null || b == null || !a.prize().equals(b.prize()))) {
                found.add(new SealDifference(
                        any.kind(), any.holder(), a == null ? null : a.prize(), b == null ? null : b.prize()));
            }
        }
        found.sort(Comparator.comparing(SealDifference::kind).thenComparing(SealDifference::holder));
        return found;
    }

    @Override
    public String toString() {
        return "SealDifference[" + kind + ", " + before + " → " + after + "]";
    }
}
