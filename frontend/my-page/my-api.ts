import { ConnectionLost, DoorApi, Problem } from '../door/door-api.ts';
import type { AttemptState, Result } from '../door/model.ts';

export interface MyAttempt {
  id: string;
  roundId: string;
  round: string;
  number: number;
  state: AttemptState;
  startedAt: string;
  submittedAt: string | null;
  answered: number | null;
  questions: number;
  prediction: number | null;
  result: Result | null;
  receipt: { code: string; hash: string } | null;
  reviewable: boolean;
}

export type RequestKind = 'EXPORT' | 'NAME' | 'ASK' | 'CORRECT' | 'WITHDRAW' | 'DELETE';
export type RequestState = 'NEW' | 'ANSWERED' | 'DONE' | 'REFUSED' | 'TAKEN_BACK';

export interface MyRequest {
  id: string;
  kind: RequestKind;
  state: RequestState;
  madeAt: string;
  /** The last day, `yyyy-mm-dd`. */
  answerDue: string;
  actDue: string;
  overdue: boolean;
  words: string;
  wanted: { fullName: string | null; dateOfBirth: string | null; unit: string | null };
  answer: string;
  answeredAt: string | null;
  outcome: string;
  endedAt: string | null;
}

export interface MyData {
  contest: string;
  person: {
    fullName: string;
    dateOfBirth: string;
    phone: string;
    unit: string;
    unitId: string;
    /** The group they said they belong to; empty where they did not say. */
    occupation: string;
    listed: boolean;
    registeredAt: string;
  };
  consent: { version: string; givenAt: string; publishName: boolean; changes: { publishName: boolean; at: string }[] };
  keptUntil: string | null;
  correctsAtOnce: boolean;
  sitting: boolean;
  unpublished: string[];
  attempts: MyAttempt[];
  requests: MyRequest[];
}

export interface Correction {
  fullName: string;
  dateOfBirth: string;
  unitId: string;
  words: string;
}

export interface MyCertificate {
  id: string;
  kind: 'PRIZE' | 'PARTICIPATION';
  number: string;
  code: string;
  /** Empty for participation. */
  prize: string;
  round: string;
  /** `yyyy-mm-dd`. */
  issuedOn: string;
  /** The page that confirms it, from the server's root. */
  check: string;
  /** The PDF; null where it was revoked. */
  file: string | null;
  revokedAt: string | null;
  revokeReason: string;
}

export interface MyCertificates {
  /** Whether there is one of participation to be had. */
  participationOffered: boolean;
  certificates: MyCertificate[];
}

/** What a person asks the door about themselves. Every change is answered with everything as it is then. */
export class MyApi extends DoorApi {
  data(): Promise<MyData> {
    return this.call<MyData>('GET', '/me/data');
  }

  publishName(publishName: boolean): Promise<MyData> {
    return this.call<MyData>('PUT', '/me/publish-name', { publishName });
  }

  correct(correction: Correction): Promise<MyData> {
    return this.call<MyData>('POST', '/me/corrections', correction);
  }

  ask(kind: RequestKind, words: string, understood: boolean): Promise<MyData> {
    return this.call<MyData>('POST', '/me/requests', { kind, words, understood });
  }

  takeBack(id: string): Promise<MyData> {
    return this.call<MyData>('DELETE', `/me/requests/${encodeURIComponent(id)}`);
  }

  certificates(): Promise<MyCertificates> {
    return this.call<MyCertificates>('GET', '/me/certificates');
  }

  takeCertificate(): Promise<MyCertificates> {
    return this.call<MyCertificates>('POST', '/me/certificates', {});
  }

  certificate(id: string): Promise<Blob> {
    return this.file(`/me/certificates/${encodeURIComponent(id)}/file`);
  }

  copy(ending: 'json' | 'html'): Promise<Blob> {
    return this.file(`/me/data.${ending}`);
  }

  /** The token goes in a header, so that no address of a file tells who somebody is. */
  private async file(path: string): Promise<Blob> {
    let response: Response;
    try {
      response = await this.fetch(`${this.base}${path}`, {
        headers: { Authorization: `Bearer ${this.token}` },
        credentials: 'omit',
        cache: 'no-store',
      });
    } catch {
      throw new ConnectionLost();
    }
    if (!response.ok) {
      const body = await response.json().catch(() => ({}));
      throw new Problem(response.status, String(body.code ?? ''), String(body.detail ?? ''), null, body);
    }
    return response.blob();
  }
}
