package vn.mocson.ceremony;

import java.util.List;
import java.util.Map;
import vn.mocson.award.SealSummary;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.unit.UnitId;

/**
 * Everything the page of a ceremony shows before a show begins.
 *
 * @param sealed the latest version of each sealed result
 * @param items of the programme, with every group there is to award
 * @param awards empty while nothing is sealed
 * @param questions that may be shown with their answers, by their version
 * @param frozen rounds whose board may be revealed
 */
public record CeremonyDesk(
        List<SealSummary> sealed,
        KeptProgramme kept,
        List<ProgrammeItem> items,
        List<Received> awards,
        Map<UnitId, StagePicture> pictures,
        Map<Long, String> questions,
        List<RoundDefinition> frozen) {

    public CeremonyDesk {
        sealed = List.copyOf(sealed);
        items = List.copyOf(items);
        awards = List.copyOf(awards);
        pictures = Map.copyOf(pictures);
        frozen = List.copyOf(frozen);
    }

    @Override
    public String toString() {
        return "CeremonyDesk"; // names stay out of logs
    }
}
