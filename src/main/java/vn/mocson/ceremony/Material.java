package vn.mocson.ceremony;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealedResult;
import vn.mocson.unit.UnitId;

/**
 * Everything a script is computed from.
 *
 * @param results in the order of the show
 * @param sealed every scope of the contest that has a sealed result, in the show or not
 * @param questions by their version
 * @param boards frozen boards, by their round and how many places are shown
 */
record Material(
        ShowKind kind,
        String title,
        String organizer,
        String numeral,
        String accent,
        @Nullable StagePicture emblem,
        Programme programme,
        List<SealedResult> results,
        Set<ScopeKey> sealed,
        Map<AwardKey, Receiver> receivers,
        Map<UnitId, StagePicture> pictures,
        Map<Long, HistoryQuestion> questions,
        Map<BoardKey, List<BoardPlace>> boards) {

    record BoardKey(long round, int top) {}
}
