package vn.mocson.contest;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;

/** The rounds, pages and plan of a draft: taken away last, because other parts hang on the rounds. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DraftOwnParts implements DraftPart {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    DraftOwnParts(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    @Override
    public List<String> contents(ContestDefinition draft) {
        List<String> there = new ArrayList<>();
        there.add("thể lệ với " + Vietnamese.number(draft.rounds().size()) + " kỳ thi và "
                + Vietnamese.number(draft.prizes().size()) + " mức giải");
        add(there, draft.pages().size(), " trang đã viết");
        add(there, count("page_version", draft), " bản nháp và bản đã lưu của các trang");
        add(there, count("contest_document", draft), " tài liệu đính kèm");
        add(there, count("announcement", draft), " thông báo");
        add(there, count("contest_step", draft), " bước đã phân công hoặc đánh dấu trong kế hoạch");
        add(there, count("contest_origin", draft), " trang web được phép nhúng");
        return there;
    }

    private static void add(List<String> there, long number, String words) {
        if (number > 0) {
            there.add(Vietnamese.number(number) + words);
        }
    }

    private long count(String table, ContestDefinition draft) {
        return db.sql("SELECT COUNT(*) FROM " + table + " WHERE contest_id = ?")
                .param(draft.id().value())
                .query(Long.class)
                .single();
    }

    @Override
    public void remove(ContestDefinition draft) {
        draft.rounds().forEach(round -> events.publishEvent(new RoundRemoved(round.id())));
        for (String table : List.of(
                "contest_step",
                "contest_origin",
                "announcement",
                "contest_document",
                "page_publication",
                "page_version",
                "contest_page",
                "round")) {
            db.sql("DELETE FROM " + table + " WHERE contest_id = ?")
                    .param(draft.id().value())
                    .update();
        }
    }
}
