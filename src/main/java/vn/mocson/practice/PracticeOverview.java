package vn.mocson.practice;

import java.util.List;

/**
 * Practice of a contest, for those who run it.
 *
 * @param told how many different questions everybody can practise on now
 * @param sources rounds first, then the topics of the bank in their order
 * @param past releases that were withdrawn, the latest first
 */
public record PracticeOverview(int told, List<PracticeSource> sources, List<Release> past) {

    public PracticeOverview {
        sources = List.copyOf(sources);
        past = List.copyOf(past);
    }
}
