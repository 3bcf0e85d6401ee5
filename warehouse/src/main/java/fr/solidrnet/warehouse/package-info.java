@NullMarked
package fr.solidrnet.warehouse;

import org.jspecify.annotations.NullMarked;
