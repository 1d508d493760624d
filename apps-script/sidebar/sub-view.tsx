import { AnomaliesView } from "./anomalies/anomalies-view.tsx";
import { CustomerView } from "./customer/customer-view.tsx";
import { CustomersView } from "./customer/customers-view.tsx";
import { DayView } from "./day-view.tsx";
import { HelpView } from "./help-view.tsx";
import { ImportView } from "./import-view.tsx";
import { IndicatorsView } from "./indicators-view.tsx";
import { MoreView } from "./more-view.tsx";
import { PaymentsView } from "./payments-view.tsx";
import { ReadView } from "./read-view.tsx";
import { SegmentsView } from "./segments-view.tsx";
import type { Server } from "./server.ts";
import { SetupView } from "./setup/setup-view.tsx";
import { TradesView } from "./trades-view.tsx";
import type { Place } from "./views.ts";

/** Every view but the first, which keeps what it shows while they are open. */
export function SubView(props: {
  readonly place: Place;
  readonly server: Server;
  /** The workbook is understood, as far as is known. */
  readonly isReady: boolean;
  readonly go: (place: Place) => void;
  readonly back: () => void;
  /** Something was written; `refreshed`: our tabs have followed. */
  readonly changed: (refreshed: boolean) => void;
}) {
  const { place, server, go, back, changed } = props;
  const openCustomer = (customer: string): void => go({ view: "customer", customer });
  switch (place.view) {
    case "customers":
      return <CustomersView server={server} back={back} open={openCustomer} />;
    case "customer":
      return (
        <CustomerView
          key={place.customer ?? ""}
          server={server}
          customer={place.customer ?? ""}
          back={back}
          changed={changed}
        />
      );
    case "anomalies":
      return <AnomaliesView server={server} back={back} />;
    case "payments":
      return (
        <PaymentsView
          server={server}
          back={back}
          toImport={() => go({ view: "import-bank" })}
          changed={changed}
        />
      );
    case "indicators":
      return <IndicatorsView server={server} back={back} />;
    case "day":
      return <DayView server={server} back={back} openCustomer={openCustomer} />;
    case "import-fec":
    case "import-bank":
      return (
        <ImportView
          key={place.view}
          server={server}
          wanted={place.view}
          back={back}
          toPayments={() => go({ view: "payments" })}
          changed={changed}
        />
      );
    case "segments":
      return <SegmentsView server={server} back={back} changed={changed} />;
    case "trades":
      return <TradesView server={server} back={back} changed={changed} />;
    case "read":
      return <ReadView server={server} back={back} />;
    case "setup":
      return (
        <SetupView
          server={server}
          back={() => {
            changed(true);
            back();
          }}
          done={() => {
            changed(true);
            go({ view: "home" });
            go({ view: "day" });
          }}
        />
      );
    case "help":
      return <HelpView server={server} about={place.about ?? ""} back={back} />;
    default:
      return <MoreView isReady={props.isReady} back={back} go={(view) => go({ view })} />;
  }
}
