/** The pages in a browser: headless Chromium, driven by Selenium. Skipped where no Chromium and chromedriver are installed. */
@NullMarked
package org.esflod.browser;

import org.jspecify.annotations.NullMarked;
