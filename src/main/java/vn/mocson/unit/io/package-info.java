/** File formats, fenced off. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("io")
package vn.mocson.unit.io;
