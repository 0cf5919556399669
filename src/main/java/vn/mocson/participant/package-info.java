/**
 * Registration, identity, consent and the door's tokens; who may enter: the list of members, the units' invite codes,
 * those who are excluded. A PIN is kept only as a keyed hash behind a lock-out. {@code io} fences the file formats.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"common", "account", "contest", "contest :: ui", "unit"})
package vn.mocson.participant;
