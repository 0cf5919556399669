package vn.mocson.participant;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.OccupationId;
import vn.mocson.contest.OccupationService;

/** Which group by occupation a person says they belong to. Nobody has to say. */
@Component
class Occupations {

    private final JdbcClient db;
    private final OccupationService groups;

    Occupations(JdbcClient db, OccupationService groups) {
        this.db = db;
        this.groups = groups;
    }

    /**
     * A page that was opened earlier may name a group that is no longer asked for; that is as good.
     *
     * @throws InvalidFields where it is none of this contest
     */
    Optional<OccupationId> chosen(ContestId contest, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(groups.all(contest).stream()
                .map(group -> group.id())
                .filter(each -> each.toString().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(List.of(new FieldError(
                        "occupationId",
                        "INVALID",
                        "Thành phần này không có trong danh sách của cuộc thi. Hãy chọn lại.")))));
    }

    void record(ParticipantId person, OccupationId occupation) {
        db.sql("UPDATE participant SET occupation_id = ? WHERE id = ?")
                .params(occupation.value(), person.toString())
                .update();
    }
}
