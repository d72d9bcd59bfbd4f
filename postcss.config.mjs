/** The build step that turns the design tokens in app/globals.css into the style sheet. */
export default { plugins: { '@tailwindcss/postcss': {} } };
