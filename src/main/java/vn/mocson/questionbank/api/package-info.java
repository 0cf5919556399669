@org.jspecify.annotations.NullMarked
package vn.mocson.questionbank.api;
