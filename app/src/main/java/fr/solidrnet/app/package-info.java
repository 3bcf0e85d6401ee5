@NullMarked
package fr.solidrnet.app;

import org.jspecify.annotations.NullMarked;
