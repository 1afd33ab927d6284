/** Micro benchmarks of the hot pieces, one class each. */
package org.sessionsearch.bench.micro;
