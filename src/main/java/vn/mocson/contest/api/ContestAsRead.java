package vn.mocson.contest.api;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;

/** A contest word for word as {@code GET /contests/{slug}} tells it, for pages that spare a phone that round trip. */
@Component
public class ContestAsRead {

    private final ContestController api;
    private final JsonMapper json;

    ContestAsRead(ContestController api, JsonMapper json) {
        this.api = api;
        this.json = json;
    }

    /** JSON without the server's time, which would be an old one in a page that was kept. */
    @PreAuthorize(Access.ANYONE)
    public String json(ContestDefinition contest) {
        return json.writeValueAsString(api.timeless(contest));
    }
}
