// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/EntrySteps.h"
#include "app/console/screens/Stories.h"

#include "views/signin/FirstRunView.h"
#include "views/signin/SignInView.h"
#include "views/widgets/SegmentedControl.h"

#include <QAbstractButton>

#include <memory>

namespace redoubt::console::stories {

using Scheme = views::Theme::Scheme;

namespace {
constexpr QSize kSmall(1366, 768);
const Look kDay{QStringLiteral("zh_CN"), Scheme::Light, kSmall, false};
const Look kNight{QStringLiteral("en"), Scheme::Dark, kSmall, false};
const Look kLarge{QStringLiteral("zh_CN"), Scheme::Light, kSmall, true};
constexpr int kMostTries = 12; // more than any policy leaves
} // namespace

void entry(Camera &camera, const QString &ticket, const Credentials &credentials)
{
    auto *told = new Told(camera);
    const auto account = QString::fromStdString(credentials.account);
    const auto wrong = QStringLiteral("not the password");
    for (const auto &look : {kNight, kDay}) {
        camera.wear(look);
        camera.shoot(QStringLiteral("firstrun-file-") + look.suffix());
        camera.then([&camera] {
            auto *way = shownView<views::FirstRunView>(camera)->findChild<views::SegmentedControl *>();
            way->findChildren<QAbstractButton *>().constLast()->click();
        });
        camera.shoot(QStringLiteral("firstrun-code-") + look.suffix());
        camera.then([&camera] { camera.console().enrolment().openFile(QStringLiteral("/nowhere/enrolment.json")); });
        camera.shoot(QStringLiteral("firstrun-wrong-") + look.suffix());
        camera.then([&camera, ticket] { camera.console().enrolment().openFile(ticket); });
        camera.shoot(QStringLiteral("firstrun-offer-") + look.suffix());
    }
    camera.then([&camera] { camera.console().enrolment().accept(); });
    camera.until(QStringLiteral("the console is enrolled"), [told] { return told->signIns > 0; });
    for (const auto &look : {kLarge, kNight, kDay}) {
        camera.wear(look);
        camera.shoot(QStringLiteral("signin-") + look.suffix());
    }
    tryPassword(camera, told, account, wrong);
    camera.shoot(QStringLiteral("signin-wrong-") + kDay.suffix());
    camera.wear(kNight);
    tryPassword(camera, told, account, wrong);
    camera.shoot(QStringLiteral("signin-wrong-") + kNight.suffix());
    for (int i = 0; i < kMostTries; ++i) {
        const auto before = std::make_shared<int>(0);
        camera.then(
            [&camera, told, before, account, wrong] {
                *before = told->failures;
                if (told->last == ErrorCode::AccountLocked)
                    *before = -1;
                else
                    Q_EMIT shownView<views::SignInView>(camera)->signInRequested({{}, account, wrong, true});
            },
            0);
        camera.until(QStringLiteral("sign-in is answered"), [told, before] { return told->failures > *before; });
    }
    camera.shoot(QStringLiteral("signin-locked-") + kNight.suffix());
    camera.wear(kDay);
    tryPassword(camera, told, account, wrong);
    camera.shoot(QStringLiteral("signin-locked-") + kDay.suffix());
}

} // namespace redoubt::console::stories
