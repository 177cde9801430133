import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOcrPackages, type RuntimeName } from './packages.ts';

/** The part of onnxruntime that is used; its two packages offer the same. */
interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number } };
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<OnnxSession> };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => OnnxTensor;
}

interface OnnxSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, OnnxTensor>>): Promise<Readonly<Record<string, OnnxTensor>>>;
}

interface OnnxTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** An image as a network wants it, three planes of floats, and what comes out of the network. */
export interface Planes {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}
export type Model = (input: Planes) => Promise<OnnxTensor>;

export interface OcrModels {
  /** Of each pixel, how likely it is inside a line of text. */
  readonly detect: Model;
  /** Of each step along a line, how likely it is each character. */
  readonly recognise: Model;
  /** Whether a line stands upright or on its head. */
  readonly direct: Model;
  /** Characters by their number in the output of `recognise`; 0 stands for none. */
  readonly characters: readonly string[];
}

/** Loads the models, all from disk. Throws where the packages are not installed. */
export async function loadOcrModels(): Promise<OcrModels> {
  const packages = findOcrPackages();
  if (packages === undefined) throw new Error('the packages for OCR are not installed');
  const runtime = await importRuntime(packages.runtime);
  const load = async (file: string): Promise<Model> => {
    const session = await runtime.InferenceSession.create(
      readFileSync(join(packages.models, file)),
      SETTINGS[packages.runtime],
    );
    const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
    return async ({ data, width, height }) => {
      const result = await session.run({ [input]: new runtime.Tensor('float32', data, [1, 3, height, width]) });
      return result[output] as OnnxTensor;
    };
  };
  const keys = readFileSync(join(packages.models, 'ppocr_keys_v1.txt'), 'utf8').replace(/\n$/, '').split('\n');
  return {
    detect: await load('ch_PP-OCRv4_det_infer.onnx'),
    recognise: await load('ch_PP-OCRv4_rec_infer.onnx'),
    direct: await load('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    characters: ['', ...keys.map((key) => key.replace(/\r$/, '')), ' '],
  };
}

/** One thread each: documents are read side by side by several workers already. */
const SETTINGS: Readonly<Record<RuntimeName, object>> = {
  'onnxruntime-node': { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false, logSeverityLevel: 3 },
  'onnxruntime-web': { executionProviders: ['wasm'], logSeverityLevel: 3 },
};

async function importRuntime(name: RuntimeName): Promise<OnnxRuntime> {
  // An optional package: its name is not known to the compiler, its shape is stated above.
  const module = (await import(name)) as OnnxRuntime & { readonly default?: OnnxRuntime };
  const runtime = module.InferenceSession === undefined ? (module.default as OnnxRuntime) : module;
  runtime.env.wasm.numThreads = 1;
  return runtime;
}
