package vn.mocson.ceremony;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mocson.award.SealedResult;
import vn.mocson.unit.UnitId;

/** Scripts from little material. */
final class Scripts {

    private Scripts() {}

    static Material material(ShowKind kind, Programme programme, SealedResult... results) {
        return new Material(
                kind,
                "Tìm hiểu 70 năm",
                "Ban Tổ chức",
                "70 năm",
                "#7f1420",
                null,
                programme,
                List.of(results),
                Stream.of(results).map(result -> ScopeKey.of(result.scope())).collect(Collectors.toSet()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    static Material with(Material other, Map<AwardKey, Receiver> receivers) {
        return changed(other, other.programme(), receivers, other.pictures(), other.questions(), other.boards());
    }

    /** With what stands in a show besides prizes. */
    static Material with(
            Material other,
            Map<UnitId, StagePicture> pictures,
            Map<Long, HistoryQuestion> questions,
            Map<Material.BoardKey, List<BoardPlace>> boards) {
        return changed(other, other.programme(), other.receivers(), pictures, questions, boards);
    }

    static Material withBoard(Material other, ProgrammeItem.FrozenBoard board, List<BoardPlace> places) {
        return changed(
                other,
                other.programme().withItems(List.of(board)),
                other.receivers(),
                other.pictures(),
                other.questions(),
                Map.of(new Material.BoardKey(board.round(), board.top()), places));
    }

    private static Material changed(
            Material other,
            Programme programme,
            Map<AwardKey, Receiver> receivers,
            Map<UnitId, StagePicture> pictures,
            Map<Long, HistoryQuestion> questions,
            Map<Material.BoardKey, List<BoardPlace>> boards) {
        return new Material(
                other.kind(),
                other.title(),
                other.organizer(),
                other.numeral(),
                other.accent(),
                other.emblem(),
                programme,
                other.results(),
                other.sealed(),
                receivers,
                pictures,
                questions,
                boards);
    }

    static Script real(Programme programme, SealedResult... results) {
        return ScriptWriter.write(material(ShowKind.REAL, programme, results));
    }

    static Script rehearsal(SealedResult... results) {
        return ScriptWriter.write(material(ShowKind.REHEARSAL, Programme.EMPTY, results));
    }
}
