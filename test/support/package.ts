import { packageExtension, megabytes, sizeLimit } from './packageExtension';

/** `npm run package`: the `.vsix` in `out/`, from production bundles; fails when it is over the size limit. */
async function main(): Promise<void> {
  const { file, size } = await packageExtension();
  console.log(`${file}: ${megabytes(size)} MB (limit ${megabytes(sizeLimit)} MB)`);
  if (size > sizeLimit) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
