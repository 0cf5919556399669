package vn.mocson.questionbank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuestionVersions extends Repository<QuestionVersion, Long> {

    QuestionVersion save(QuestionVersion version);

    Optional<QuestionVersion> findById(long id);

    @Query("select v from question_version v where v.questionId = :question order by v.number desc")
    List<QuestionVersion> history(long question);

    @Query("select v from question_version v where v.id in :ids")
    List<QuestionVersion> all(Collection<Long> ids);

    void deleteAll(Iterable<? extends QuestionVersion> versions);
}
