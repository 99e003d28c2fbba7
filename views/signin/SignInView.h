// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/signin/SignInState.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace redoubt::views {

class Banner;
class Button;
class FormField;
class Label;
class LanguageBox;
class PasswordField;

/// The sign-in page. Shows a SignInState and asks by signals; decides nothing. The password stays in its field
/// while an attempt runs, so that a server that is gone costs nobody typing it again; who is let in forgets it.
class SignInView : public QWidget
{
    Q_OBJECT
public:
    explicit SignInView(QWidget *parent = nullptr);

    void setState(const SignInState &state);
    /// Replaces one server's certificate line while the rest stays as typed.
    void setCertificate(const QString &serverId, CertificateCheck check, const QString &fingerprint);
    void setFailure(const SignInFailure &failure);
    /// Why this page is there again, above the form; empty: nothing to say.
    void setNotice(const QString &title, const QString &text);
    /// While an attempt runs the form waits; the button says what happens (@p activity) and can cancel it.
    void setBusy(bool busy, const QString &activity = {});
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// From when the data of the account typed is, if any is here, and what time it is now: both move while the page stands.
    void setOfflineData(std::optional<qint64> dataAt, qint64 now);
    /// Somebody was let in.
    void forgetPassword();

Q_SIGNALS:
    void signInRequested(const redoubt::views::SignInRequest &request);
    void offlineSignInRequested(const redoubt::views::SignInRequest &request);
    void cancelRequested();
    void serverChosen(const QString &serverId);
    /// Another server or another person's file: opens the enrolment page.
    void enrolmentRequested();
    void languageChosen(const QString &code);
    void accountEdited(const QString &account);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] SignInRequest request() const;
    [[nodiscard]] const ServerChoice *server() const;
    void showCertificate();
    void checkComplete();
    void submit(bool offline);

    SignInState m_state;
    bool m_busy = false;
    bool m_locked = false;
    QComboBox *m_servers;
    FormField *m_serverField;
    QLineEdit *m_account;
    FormField *m_accountField;
    PasswordField *m_password;
    FormField *m_passwordField;
    QCheckBox *m_keepOffline;
    Banner *m_notice;
    Banner *m_problem;
    Button *m_signIn;
    Button *m_offline;
    Label *m_installation;
    LanguageBox *m_language;
};

} // namespace redoubt::views
