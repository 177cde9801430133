// The package declares its classifiers only together, and together they take half a second to load.
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  interface Classification {
    readonly label: string;
    readonly value: number;
  }
  export default class BayesClassifier {
    addDocument(tokens: readonly string[], label: string): void;
    train(): void;
    getClassifications(tokens: readonly string[]): Classification[];
  }
}
