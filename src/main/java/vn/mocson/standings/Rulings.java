package vn.mocson.standings;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Rulings extends Repository<Ruling, Long> {

    Ruling save(Ruling ruling);

    Optional<Ruling> findById(long id);

    @Query("select r from ruling r where r.contestId = :contest order by r.id desc")
    List<Ruling> ofContest(long contest);

    @Query("select r from ruling r where r.participantId = :participant order by r.id")
    List<Ruling> ofParticipant(UUID participant);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ruling r where r.id = :id")
    Optional<Ruling> toChange(long id);
}
