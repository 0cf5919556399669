/** Files with lists of members, fenced off. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("io")
package vn.mocson.participant.io;
