@org.jspecify.annotations.NullMarked
package vn.mocson.exam.api;
