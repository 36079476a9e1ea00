/** In place of the shared anchor where it is absent. */
export default null;
