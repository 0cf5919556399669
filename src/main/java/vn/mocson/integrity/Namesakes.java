package vn.mocson.integrity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many people share a name, and how many pairs of them would share the day of birth too if all are different people. */
final class Namesakes {

    private final Map<String, List<LocalDate>> births = new HashMap<>();
    private final Map<LocalDate, Integer> days = new HashMap<>();
    private int people;
    /** Ordered pairs of people who were born on the same day. */
    private long meetings;

    void add(String name, LocalDate born) {
        births.computeIfAbsent(name, each -> new ArrayList<>(1)).add(born);
        int before = days.merge(born, 1, Integer::sum) - 1;
        meetings += 2L * before;
        people++;
    }

    int of(String name) {
        return births.getOrDefault(name, List.of()).size();
    }

    /** By how often people of other names share theirs: nobody knows of these whether they are one. */
    double pairsByChance(String name) {
        List<LocalDate> own = births.getOrDefault(name, List.of());
        long others = (long) people - own.size();
        if (others < 2) {
            return 0;
        }
        Map<LocalDate, Integer> ofName = new HashMap<>();
        own.forEach(day -> ofName.merge(day, 1, Integer::sum));
        long without = meetings;
        for (Map.Entry<LocalDate, Integer> day : ofName.entrySet()) {
            long all = days.getOrDefault(day.getKey(), 0);
            long left = all - day.getValue();
            without -= all * (all - 1) - left * (left - 1);
        }
        double pairs = own.size() * (own.size() - 1.0) / 2;
        return pairs * without / ((double) others * (others - 1));
    }
}
