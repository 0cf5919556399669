package vn.mocson.contest;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Amendments extends Repository<Amendment, Long> {

    Amendment save(Amendment amendment);

    List<Amendment> findByContestIdOrderByNumber(long contest);

    @Query("SELECT COALESCE(MAX(a.number), 0) FROM amendment a WHERE a.contestId = :contest")
    int last(long contest);
}
