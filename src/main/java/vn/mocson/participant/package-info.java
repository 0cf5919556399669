/** Registration, identity, consent and the door's tokens. A PIN is kept only as a keyed hash behind a lock-out. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"common", "contest", "unit"})
package vn.mocson.participant;
