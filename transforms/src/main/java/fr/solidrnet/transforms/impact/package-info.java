@NullMarked
package fr.solidrnet.transforms.impact;

import org.jspecify.annotations.NullMarked;
