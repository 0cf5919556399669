package vn.mocson.questionbank;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BankEntries extends Repository<BankEntry, Long> {

    BankEntry save(BankEntry entry);

    @EntityGraph(attributePaths = {"head", "approved"})
    Optional<BankEntry> findById(long id);

    @EntityGraph(attributePaths = "head")
    @Query("select e from question e where e.id in :ids order by e.id")
    List<BankEntry> read(Collection<Long> ids);

    /** To be changed: nobody else changes them meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from question e where e.id in :ids order by e.id")
    List<BankEntry> toChange(Collection<Long> ids);

    @EntityGraph(attributePaths = "head")
    @Query("select e from question e where e.bankId = :bank and e.state in :states order by e.id")
    List<BankEntry> ofBank(long bank, Collection<QuestionState> states);

    /** What a set may take: approved, also while a newer version is being written, or submitted. */
    @EntityGraph(attributePaths = {"head", "approved"})
    @Query("select e from question e where e.bankId = :bank and e.state <> vn.mocson.questionbank.QuestionState.RETIRED"
            + " and (e.approved is not null or e.state = vn.mocson.questionbank.QuestionState.SUBMITTED) order by e.id")
    List<BankEntry> usable(long bank);

    void delete(BankEntry entry);
}
