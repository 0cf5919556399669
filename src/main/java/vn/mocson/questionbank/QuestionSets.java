package vn.mocson.questionbank;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionSets extends Repository<QuestionSet, Long> {

    QuestionSet save(QuestionSet set);

    Optional<QuestionSet> findById(long id);

    @Query("select s from question_set s where s.bankId = :bank order by s.id desc")
    List<QuestionSet> ofBank(long bank);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from question_set s where s.id = :id")
    Optional<QuestionSet> toChange(long id);
}
