@org.jspecify.annotations.NullMarked
package vn.mocson.common.audit;
