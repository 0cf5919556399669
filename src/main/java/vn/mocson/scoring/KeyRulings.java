package vn.mocson.scoring;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KeyRulings extends Repository<KeyRuling, Long> {

    KeyRuling save(KeyRuling ruling);

    Optional<KeyRuling> findById(long id);

    @Query("select r from key_ruling r where r.contestId = :contest order by r.id desc")
    List<KeyRuling> ofContest(long contest);

    @Query("select count(r) from key_ruling r where r.contestId = :contest and r.questionId = :question"
            + " and r.state = vn.mocson.scoring.KeyRulingState.COMPUTED")
    long waiting(long contest, long question);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from key_ruling r where r.id = :id")
    Optional<KeyRuling> toChange(long id);
}
