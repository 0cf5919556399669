package vn.mocson.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffMembers extends Repository<StaffMember, Long> {

    StaffMember save(StaffMember member);

    Optional<StaffMember> findByUsername(String username);

    List<StaffMember> findByEnabledTrueOrderByFullName();

    @Query("select count(m) > 0 from staff_member m join m.roles r where r = vn.mocson.account.StaffRole.ADMIN")
    boolean anyAdmin();

    /** Administrators who can sign in, without this one. */
    @Query("select count(m) from staff_member m join m.roles r where r = vn.mocson.account.StaffRole.ADMIN"
            + " and m.enabled = true and m.passwordHash <> '' and m.username <> ?1")
    long adminsBesides(String username);
}
