/** Mốc Son: timed multiple-choice contests on anniversary history. Each sub-package is a module. */
@org.jspecify.annotations.NullMarked
package vn.mocson;
