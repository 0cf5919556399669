/** The addresses of screens and remotes. */
@org.jspecify.annotations.NullMarked
package vn.mocson.ceremony.api;
