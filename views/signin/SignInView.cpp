// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/SignInView.h"

#include "views/signin/EntryCard.h"
#include "views/signin/LanguageBox.h"
#include "views/signin/SignInMessages.h"
#include "views/theme/Tokens.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PasswordField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QSignalBlocker>

namespace redoubt::views {

namespace {
const QString addServer = QStringLiteral("\u0001add");
} // namespace

SignInView::SignInView(QWidget *parent)
    : QWidget(parent), m_servers(new QComboBox), m_serverField(new FormField(tr("Server"), m_servers)), m_account(new QLineEdit),
      m_accountField(new FormField(tr("Account"), m_account)), m_password(new PasswordField),
      m_passwordField(new FormField(tr("Password"), m_password)),
      m_keepOffline(new QCheckBox(tr("Keep data on this machine for offline work (encrypted)"))), m_notice(new Banner(Banner::Form::Stacked)),
      m_problem(new Banner(Banner::Form::Stacked)), m_signIn(new Button(tr("Sign in"), ButtonKind::Primary, Icon::None, ButtonSize::Large)),
      m_offline(new Button({}, ButtonKind::Ghost, Icon::CloudOff)), m_installation(new Label({}, SmallType, Weight::Regular, Ink::Text3)),
      m_language(new LanguageBox)
{
    auto *card = new EntryCard;
    columnLayout(this)->addWidget(card);
    QVBoxLayout *body = card->body();
    body->setSpacing(16);
    m_notice->hide();
    m_problem->setObjectName(QStringLiteral("problem"));
    body->addWidget(m_notice);
    body->addWidget(m_serverField);
    body->addWidget(m_accountField);
    body->addWidget(m_passwordField);
    m_problem->hide();
    body->addWidget(m_problem);
    body->addSpacing(4);
    body->addWidget(m_keepOffline);
    body->addSpacing(4);
    m_signIn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_offline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *buttons = columnLayout(8);
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_offline);
    body->addLayout(buttons);
    body->addStretch();
    auto *legal = rowLayout(6);
    legal->addStretch();
    legal->addWidget(new IconLabel(Icon::Info, 14, Ink::Text3));
    legal->addWidget(new Label(tr("Authorised persons only. Signing in and acting here is recorded."), SmallType, Weight::Regular, Ink::Text3));
    legal->addStretch();
    body->addSpacing(16);
    body->addLayout(legal);
    auto *foot = rowLayout(8);
    foot->addWidget(m_installation);
    foot->addStretch();
    foot->addWidget(m_language);
    card->foot()->addLayout(foot);

    m_account->setMaxLength(128);
    m_password->setMaxLength(1024);
    m_servers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    connect(m_servers, &QComboBox::activated, this, [this] {
        if (m_servers->currentData() == addServer) {
            const QSignalBlocker quiet(m_servers);
            m_servers->setCurrentIndex(qMax(0, m_servers->findData(m_state.serverId)));
            Q_EMIT enrolmentRequested();
            return;
        }
        m_state.serverId = m_servers->currentData().toString();
        showCertificate();
        Q_EMIT serverChosen(m_state.serverId);
    });
    connect(m_account, &QLineEdit::textEdited, this, [this](const QString &account) {
        setFailure({});
        Q_EMIT accountEdited(account);
    });
    connect(m_account, &QLineEdit::textChanged, this, &SignInView::checkComplete);
    connect(m_account, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            m_passwordField->clearError();
        checkComplete();
    });
    connect(m_password, &QLineEdit::returnPressed, this, [this] {
        if (m_signIn->isEnabled() && !m_busy)
            submit(false);
    });
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT cancelRequested();
        else
            submit(false);
    });
    connect(m_offline, &QPushButton::clicked, this, [this] { submit(true); });
    connect(m_language, &LanguageBox::languageChosen, this, &SignInView::languageChosen);
    setState({});
}

void SignInView::setState(const SignInState &state)
{
    m_state = state;
    {
        const QSignalBlocker quiet(m_servers);
        m_servers->clear();
        for (const auto &choice : state.servers)
            //: %1 name, %2 address of a server
            m_servers->addItem(choice.name.isEmpty() ? choice.address : tr("%1 (%2)").arg(choice.name, choice.address), choice.id);
        m_servers->addItem(tr("Another server…"), addServer);
        m_servers->setCurrentIndex(qMax(0, m_servers->findData(state.serverId)));
        m_state.serverId = state.servers.isEmpty() ? QString() : m_servers->currentData().toString();
    }
    if (m_account->text() != state.account)
        m_account->setText(state.account);
    m_keepOffline->setChecked(state.keepOffline && state.keepOfflineAllowed);
    m_keepOffline->setVisible(state.keepOfflineOffered);
    m_keepOffline->setEnabled(state.keepOfflineAllowed);
    m_keepOffline->setToolTip(state.keepOfflineAllowed ? QString() : tr("Your administrator has switched this off."));
    m_offline->setVisible(state.offlineDataAt.has_value());
    setOfflineData(state.offlineDataAt, state.now);
    m_installation->setText(tr("Installation %1   Version %2").arg(state.installation, state.version));
    m_language->setLanguages(state.languages, state.language);
    (m_account->text().isEmpty() ? static_cast<QWidget *>(m_account) : m_password)->setFocus();
    showCertificate();
    checkComplete();
}

void SignInView::setOfflineData(std::optional<qint64> dataAt, qint64 now)
{
    m_state.offlineDataAt = dataAt;
    m_state.now = now;
    m_offline->setText(dataAt ? SignInMessages::offline(*dataAt, now) : tr("Sign in offline"));
    if (dataAt)
        m_offline->show();
    checkComplete();
}

void SignInView::setCertificate(const QString &serverId, CertificateCheck check, const QString &fingerprint)
{
    for (auto &choice : m_state.servers) {
        if (choice.id == serverId) {
            choice.check = check;
            choice.fingerprint = fingerprint;
        }
    }
    showCertificate();
    checkComplete();
}

const ServerChoice *SignInView::server() const
{
    for (const auto &choice : m_state.servers) {
        if (choice.id == m_state.serverId)
            return &choice;
    }
    return nullptr;
}

void SignInView::showCertificate()
{
    const ServerChoice *choice = server();
    if (choice == nullptr) {
        m_serverField->setMessage({});
        return;
    }
    const auto line = SignInMessages::certificate(*choice);
    m_serverField->setMessage(line.text, line.ink, line.icon);
    m_serverField->setToolTip(choice->fingerprint.isEmpty() ? QString() : QStringLiteral("SHA-256 ") + choice->fingerprint);
}

void SignInView::setFailure(const SignInFailure &failure)
{
    m_locked = failure.problem == SignInProblem::Locked;
    m_passwordField->clearError();
    m_problem->hide();
    const QString sentence = SignInMessages::failure(failure);
    if (SignInMessages::concernsPassword(failure.problem)) {
        m_passwordField->setError(sentence);
        // What was typed is wrong somewhere that nobody sees: the next key begins it anew.
        m_password->setFocus();
        m_password->selectAll();
    } else if (!sentence.isEmpty()) {
        const bool locked = m_locked || failure.triesLeft == 0;
        m_problem->setContent(locked ? Tone::Severity3 : Tone::Severity2, locked ? Icon::Lock : Icon::AlertCircle, {}, sentence);
        m_problem->show();
    }
    checkComplete();
}

void SignInView::setNotice(const QString &title, const QString &text)
{
    m_notice->setContent(Tone::Accent, Icon::Clock, title, text);
    m_notice->setVisible(!title.isEmpty());
}

void SignInView::setBusy(bool busy, const QString &activity)
{
    const bool ended = m_busy && !busy;
    m_busy = busy;
    for (QWidget *input : {static_cast<QWidget *>(m_servers), static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_password),
                           static_cast<QWidget *>(m_offline)})
        input->setEnabled(!busy);
    m_keepOffline->setEnabled(!busy && m_state.keepOfflineAllowed);
    m_signIn->setKind(busy ? ButtonKind::Secondary : ButtonKind::Primary);
    m_signIn->setText(!busy ? tr("Sign in") : activity.isEmpty() ? tr("Signing in… Cancel") : tr("%1 Cancel").arg(activity));
    checkComplete();
    // A form that waits has no field that could hold the focus.
    if (ended)
        m_password->setFocus();
}

void SignInView::checkComplete()
{
    const ServerChoice *choice = server();
    const bool refused = choice != nullptr && (choice->check == CertificateCheck::Untrusted || choice->check == CertificateCheck::Expired);
    const bool typed = !m_account->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_signIn->setEnabled(m_busy || (typed && choice != nullptr && !refused && !m_locked));
    const bool hasData = m_state.offlineDataAt.has_value();
    m_offline->setEnabled(!m_busy && typed && hasData && !m_locked);
    m_offline->setToolTip(!typed        ? tr("Type account and password first.")
                              : hasData ? QString()
                                        : SignInMessages::failure({SignInProblem::NoOfflineData, -1, 0, 0, {}}));
}

void SignInView::forgetPassword() { m_password->clear(); }

SignInRequest SignInView::request() const { return {m_state.serverId, m_account->text().trimmed(), m_password->text(), m_keepOffline->isChecked()}; }

void SignInView::submit(bool offline)
{
    setFailure({});
    if (offline)
        Q_EMIT offlineSignInRequested(request());
    else
        Q_EMIT signInRequested(request());
}

void SignInView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().bg);
}

} // namespace redoubt::views
